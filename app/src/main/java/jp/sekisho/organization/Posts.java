package jp.sekisho.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.sekisho.ledger.Entry;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.shared.Checks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Posts (職): seats such as 総務課長, whoever sits in them.
@Component
public class Posts {
    private final StructureTable table;
    private final Ledger ledger;

    Posts(StructureTable table, Ledger ledger) {
        this.table = table;
        this.ledger = ledger;
    }

    public List<Post> on(LocalDate day) {
        return table.posts(day, day);
    }

    /// Those there are on the day, and those that begin later.
    public List<Post> from(LocalDate day) {
        return table.posts(day, LocalDate.of(9999, 1, 1));
    }

    @Transactional
    public UUID add(UUID organ, @Nullable UUID unit, String name, LocalDate from) {
        new Checks()
                .line("name", name)
                .refuse(
                        table.posts(from, from).stream()
                                .anyMatch(post -> post.name().equals(name.strip())),
                        "name",
                        "problem.post.known")
                .orRefuse();
        var post = table.addPost();
        var state = table.addPostState(post, organ, unit, name.strip(), from);
        ledger.enter(
                Entry.of("organization.post.added", "post", post)
                        .with("organization.post", post)
                        .with("organization.post_state", state));
        return post;
    }
}
