/// **Files** (原本、根拠資料): what came in from outside, byte for byte, with its digest; and what proves
/// that something was done.
///
/// Owns the originals and the evidence. Start reading at [Originals] and [EvidenceRegister].
///
/// ### How another module takes evidence
///
/// 1. Its form is `multipart/form-data` and holds
///    `<div th:replace="~{files/attach :: attach(required)}"></div>`; the page's handler calls
///    [AttachForm#offer] before it renders.
/// 2. Its handler has `@RequestParam(name = "evidence.file", required = false) MultipartFile file`
///    and calls `var attached = attach.read(form, file)` inside `form.submit`, outside any
///    transaction: that is where the file is examined.
/// 3. In its transaction it calls [EvidenceRegister#attach] with what was read and
///    `new Subject("duty", id)`. Nothing is kept when that transaction fails.
/// 4. It implements [EvidenceSubjects] for its kind, so that the evidence names and links it.
///
/// ### What a criterion may join
///
/// `files.evidence_use (evidence, kind, subject)` says what proves what; `files.evidence_state
/// (evidence, title, medium, document_number, dated_on, valid_from, valid_to, retention,
/// keep_until)` says of when it is and until when it holds; `files.evidence (id, original, digest,
/// searched, declared, virus_check, brought_by, brought_on)` ends with its erasure. All have
/// `recorded_seq` and `closed_seq`. What counts on `:day` is
/// `valid_from <= :day and coalesce(valid_to, :day) >= :day`, all three known and not closed.
@NullMarked
package jp.sekisho.files;

import org.jspecify.annotations.NullMarked;
