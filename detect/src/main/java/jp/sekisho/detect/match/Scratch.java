package jp.sekisho.detect.match;

import jp.sekisho.detect.text.IpAddress;

/// What a worker needs while it looks at one value: its text as it is compared, and what was found.
final class Scratch {
    final Found found = new Found();
    final IpAddress address = new IpAddress();
    final Spelling spelling = new Spelling();
}
