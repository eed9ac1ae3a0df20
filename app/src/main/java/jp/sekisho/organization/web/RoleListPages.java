package jp.sekisho.organization.web;

import jp.sekisho.office.Documents;
import jp.sekisho.office.Workbooks;
import jp.sekisho.organization.RoleList;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.Download;
import jp.sekisho.shared.Requires;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The organisation as a drawing, and the list of roles as files of the office.
@Controller
class RoleListPages {
    private static final String READ = "organization.read";

    private final RoleList list;
    private final Dates dates;

    RoleListPages(RoleList list, Dates dates) {
        this.list = list;
        this.dates = dates;
    }

    @GetMapping("/roles/chart")
    @Requires(READ)
    String chart(Model model) {
        model.addAttribute("chart", list.chart());
        return "organization/chart";
    }

    @GetMapping("/roles/list.xlsx")
    @Requires(READ)
    ResponseEntity<byte[]> workbook() {
        var paper = list.paper();
        return Download.workbook(paper.title(), Workbooks.write(list.diagram(), paper));
    }

    @GetMapping("/roles/list.docx")
    @Requires(READ)
    ResponseEntity<byte[]> document() {
        var paper = list.paper();
        return Download.document(
                paper.title(), Documents.write(list.diagram(), paper, dates::full));
    }
}
