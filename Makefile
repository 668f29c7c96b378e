# The commands that a newcomer types. `run` and `test` first install what Debian lacks for them.

build-packages := pkg-config libxlsxwriter-dev libzip-dev libdeflate-dev libexpat1-dev libyaml-dev \
  libssl-dev libsqlite3-dev libcurl4-openssl-dev
test-packages := libreoffice-calc fonts-noto-cjk poppler-utils python3-openpyxl util-linux \
  python3-aiosmtpd openssl systemd chromium valgrind binutils parallel

# The release holds Swift's own libraries: it starts sooner, and runs where Swift is not installed.
# The toolchain's linker, because the system's warns of what those libraries do; it packs the places
# that are filled in at every start. Libraries are compiled as Package.swift says of our own code.
release := -c release --static-swift-stdlib -Xswiftc -use-ld=lld \
  --disable-local-rpath -Xlinker -z -Xlinker pack-relative-relocs \
  -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors

.PHONY: run test count bench kill build pictures docs fuzz format lint clean deps build-deps

# Reports every sample month and says where the workbooks are.
run: build
	@sh scripts/run-samples.sh "$$(swift build -c release --show-bin-path)/campaign-report"

build: build-deps
	@echo "Building the release; the first time takes a few minutes."
	@swift build $(release) --quiet --product campaign-report

# Tests that end a process on purpose need no backtrace of it.
test: deps
	@echo "Building the tests; the first time takes a few minutes."
	@swift build --build-tests --quiet
	@$(MAKE) --no-print-directory count
	@SWIFT_BACKTRACE=enable=no swift test --skip-build --disable-xctest --quiet

# A community may cost `check` so many instructions of the release and no more.
count: deps build
	@sh scripts/count-instructions.sh "$$(swift build -c release --show-bin-path)/campaign-report"

# Times the release on made-up inputs: make bench PRESET=national ROUNDS=1 JOBS=1,2; with PEERS=DIR
# beside other programs that do the same. Bench/README.md says more.
PRESET ?= province
ROUNDS ?= 3
JOBS ?= 1,2
bench: build
	@CAMPAIGN_BENCH=1 swift build $(release) --quiet --product CampaignBench
	@sh Bench/bench.sh $(PRESET) $(ROUNDS) $(JOBS)

# Kills `run --send` at 200 random moments; `make test` makes eight such kills.
kill: deps
	@swift build --build-tests --quiet
	@CAMPAIGN_KILLS=200 SWIFT_BACKTRACE=enable=no \
	  swift test --skip-build --disable-xctest --filter SendKillTests

# The pictures of the READMEs, from a sample month's workbook as LibreOffice prints it.
pictures: deps build
	@sh scripts/make-pictures.sh "$$(swift build -c release --show-bin-path)/campaign-report"

# The readers of foreign bytes, with the toolchain's libFuzzer: make fuzz SECONDS=600
SECONDS ?= 60
fuzz: build-deps
	@sh scripts/fuzz.sh $(SECONDS)

# The lists in inputs/README.md that are made from the code; `test` compares them.
docs: deps
	@swift build --build-tests --quiet
	@CAMPAIGN_DOCS=write swift test --skip-build --disable-xctest --no-parallel --quiet \
	  --filter InputsReadmeTests

# What `lint` finds in the lay-out of the code, mended.
format:
	@swift format --in-place --parallel --recursive Package.swift Sources Tests

lint:
	@swift format lint --strict --parallel --recursive Package.swift Sources Tests
	@echo "lint: nothing to mend"

# Takes away what the build made; never a report.
clean:
	@rm -rf .build

deps:
	@sh scripts/install-packages.sh $(build-packages) $(test-packages)

build-deps:
	@sh scripts/install-packages.sh $(build-packages)
