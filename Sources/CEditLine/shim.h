// libedit for Swift: its variadic functions under fixed arguments, and nothing else.
// Swift imports no variadic C function, and the standard streams are no concurrency-safe globals.
#ifndef REPLYQL_EDIT_LINE_H
#define REPLYQL_EDIT_LINE_H

#include <histedit.h>
#include <stdio.h>

typedef unsigned char (*edit_line_command)(EditLine *, int);
typedef char *(*edit_line_prompt)(EditLine *);

static inline EditLine *edit_line_make(const char *program) {
  return el_init(program, stdin, stdout, stderr);
}

static inline void edit_line_set_client(EditLine *editor, void *client) {
  el_set(editor, EL_CLIENTDATA, client);
}

static inline void *edit_line_client(EditLine *editor) {
  void *client = NULL;
  el_get(editor, EL_CLIENTDATA, &client);
  return client;
}

/// Text between two `mark` characters of the prompt takes no room.
static inline void edit_line_set_prompt(EditLine *editor, edit_line_prompt prompt, char mark) {
  el_set(editor, EL_PROMPT_ESC, prompt, mark);
}

static inline void edit_line_set_editor(EditLine *editor, const char *style) {
  el_set(editor, EL_EDITOR, style);
}

static inline void edit_line_handle_signals(EditLine *editor, int is_on) {
  el_set(editor, EL_SIGNAL, is_on);
}

static inline int edit_line_add(
    EditLine *editor, const char *name, const char *help, edit_line_command command) {
  return el_set(editor, EL_ADDFN, name, help, command);
}

static inline int edit_line_bind(EditLine *editor, const char *key, const char *command) {
  return el_set(editor, EL_BIND, key, command, NULL);
}

static inline int edit_line_set_tty(EditLine *editor, const char *mode, const char *setting) {
  return el_set(editor, EL_SETTY, mode, setting, NULL);
}

/// Gives the terminal back to its own line discipline (0), or takes it again (1).
static inline void edit_line_take_terminal(EditLine *editor, int is_taken) {
  el_set(editor, EL_PREP_TERM, is_taken);
}

static inline void edit_line_refresh(EditLine *editor) { el_set(editor, EL_REFRESH); }

static inline void edit_line_use_history(EditLine *editor, History *entries) {
  el_set(editor, EL_HIST, history, entries);
}

static inline void edit_line_limit_history(History *entries, int count) {
  HistEvent event;
  history(entries, &event, H_SETSIZE, count);
}

static inline void edit_line_remember(History *entries, const char *text) {
  HistEvent event;
  history(entries, &event, H_ENTER, text);
}

static inline void edit_line_forget_all(History *entries) {
  HistEvent event;
  history(entries, &event, H_CLEAR);
}

static inline void edit_line_write(const char *text) {
  fputs(text, stdout);
  fflush(stdout);
}

#endif
