# The two commands of the README, and what they are made of.
PREFIX ?= /usr/local
DESTDIR ?=
RELEASE := swift build -c release --product replyql
PROGRAM := .build/release/replyql

.PHONY: demo test build setup lint format install uninstall clean

## demo: set up, build, and answer questions over the bundled sample
demo: build
	@scripts/demo.sh $(PROGRAM)

## test: set up, build and pass the tests
test: setup
	swift build --build-tests --explicit-target-dependency-import-check error
	swift test --skip-build --quiet

## build: the program in release mode
build: setup
	$(RELEASE)

setup:
	@scripts/setup.sh

## lint: the formatting rules
lint:
	swift format lint --strict --recursive --parallel Sources Tests Package.swift

format:
	swift format --in-place --recursive --parallel Sources Tests Package.swift

## install: the program, the sample, the queries and the shell completions below PREFIX
install: build
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/replyql
	install -m 755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/replyql
	cp -R Sources/ReplyQL/Sample $(DESTDIR)$(PREFIX)/share/replyql/sample
	cp -R queries $(DESTDIR)$(PREFIX)/share/replyql/queries
	install -d $(DESTDIR)$(PREFIX)/share/bash-completion/completions
	install -d $(DESTDIR)$(PREFIX)/share/zsh/site-functions
	install -d $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	$(PROGRAM) --generate-completion-script bash \
	  > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/replyql
	$(PROGRAM) --generate-completion-script zsh \
	  > $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_replyql
	$(PROGRAM) --generate-completion-script fish \
	  > $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/replyql.fish

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/replyql
	rm -rf $(DESTDIR)$(PREFIX)/share/replyql
	rm -f $(DESTDIR)$(PREFIX)/share/bash-completion/completions/replyql
	rm -f $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_replyql
	rm -f $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/replyql.fish

clean:
	swift package clean
