package jp.sekisho.notices;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// Speaks with the mail server.
@Component
class Smtp {
    private static final String MILLISECONDS = "10000";

    private final MailServers servers;

    Smtp(MailServers servers) {
        this.servers = servers;
    }

    /// What became of a mail.
    sealed interface Outcome {
        record Taken() implements Outcome {}

        /// This mail will never be taken: the address or the content was refused.
        record Refused(String why) implements Outcome {}

        /// The server said "not now" to this mail.
        record Postponed(String why) implements Outcome {}

        /// The server cannot be used at all: not there, not encrypted, or the password is wrong.
        record Down(String why) implements Outcome {}
    }

    Outcome send(MailServer server, UUID id, String address, String subject, String body) {
        try {
            var sender = sender(server);
            var message = sender.createMimeMessage();
            var helper = new MimeMessageHelper(message, UTF_8.name());
            helper.setFrom(server.sender());
            helper.setTo(address);
            helper.setSubject(subject);
            helper.setText(body);
            message.setHeader(
                    "Message-ID", "<" + id + "@" + Addresses.domain(server.sender()) + ">");
            message.setHeader("Auto-Submitted", "auto-generated");
            sender.send(message);
            return new Outcome.Taken();
        } catch (MailAuthenticationException wrong) {
            return new Outcome.Down(why(wrong));
        } catch (MailSendException failed) {
            return judge(failed);
        } catch (MailException | MessagingException broken) {
            return new Outcome.Refused(why(broken));
        }
    }

    private JavaMailSenderImpl sender(MailServer server) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(server.host());
        sender.setPort(server.port());
        sender.setDefaultEncoding(UTF_8.name());
        var properties = sender.getJavaMailProperties();
        properties.put("mail.smtp.connectiontimeout", MILLISECONDS);
        properties.put("mail.smtp.timeout", MILLISECONDS);
        properties.put("mail.smtp.writetimeout", MILLISECONDS);
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        switch (server.security()) {
            case STARTTLS -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.put("mail.smtp.ssl.enable", "true");
            case NONE -> properties.put("mail.smtp.starttls.enable", "false");
        }
        if (!server.trust().isBlank()) {
            properties.put("mail.smtp.ssl.socketFactory", Trust.only(server.trust()));
        }
        if (!server.signIn().isEmpty()) {
            properties.put("mail.smtp.auth", "true");
            sender.setUsername(server.signIn());
            sender.setPassword(servers.password());
        }
        return sender;
    }

    private static Outcome judge(MailSendException failed) {
        for (var each : failed.getFailedMessages().values()) {
            for (Throwable cause = each; cause != null; cause = next(cause)) {
                var code =
                        switch (cause) {
                            case SMTPAddressFailedException refused -> refused.getReturnCode();
                            case SMTPSendFailedException refused -> refused.getReturnCode();
                            default -> 0;
                        };
                // 530 to 538 speak of the sign-in, not of the mail (RFC 4954 §6).
                if (code >= 530 && code <= 538) {
                    return new Outcome.Down(why(cause));
                }
                if (code >= 500) {
                    return new Outcome.Refused(why(cause));
                }
                if (code >= 400) {
                    return new Outcome.Postponed(why(cause));
                }
            }
        }
        return new Outcome.Down(why(failed));
    }

    private static @org.jspecify.annotations.Nullable Throwable next(Throwable cause) {
        return cause instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : cause.getCause();
    }

    /// What the innermost cause says, in one line.
    private static String why(Throwable problem) {
        var inner = problem;
        for (var deeper = next(inner); deeper != null; deeper = next(inner)) {
            inner = deeper;
        }
        var text = String.valueOf(inner.getMessage()).replaceAll("\\s+", " ").strip();
        return text.length() > 300 ? text.substring(0, 300) : text;
    }
}
