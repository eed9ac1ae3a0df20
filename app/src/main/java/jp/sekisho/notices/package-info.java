/// **Notices** (お知らせ、メール): what somebody is told, on his page and by mail.
///
/// Owns notices, the mail outbox, addresses and the mail server's settings. A notice is written in
/// the transaction of what it tells of; a mail waits in the outbox until the server has taken it, so
/// nothing is lost while mail is down. Owns the interfaces [Addressee] and [Keepers], because who is
/// signed in and who looks after mail is known further up. Start reading at [Notices] and `Postman`.
@NullMarked
package jp.sekisho.notices;

import org.jspecify.annotations.NullMarked;
