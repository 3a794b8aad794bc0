"""Documents of each kind, made here: what is in them is known to the letter."""
import io
import zipfile

import docx
import pypdf
import typst

NAMES = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
                 for name in ("office", "text", "table", "style", "manifest", "drawing"))


def pdf(source: str) -> bytes:
    return typst.compile(source.encode(), format="pdf")


def locked_pdf() -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf("Words that nobody reads.")))
    writer.encrypt("a password", algorithm="RC4-128")
    return written(writer.write)


def word(fill) -> bytes:
    """A Word document that `fill` puts something into."""
    document = docx.Document()
    fill(document)
    return written(document.save)


def open_document(body: str, styles: str = "", manifest: str = "") -> bytes:
    return zipped({
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"<office:document-content {NAMES}><office:body><office:text>{body}</office:text></office:body>"
                       "</office:document-content>",
        "styles.xml": f"<office:document-styles {NAMES}>{styles}</office:document-styles>",
        "META-INF/manifest.xml": f"<manifest:manifest {NAMES}>{manifest}</manifest:manifest>",
    })


def zipped(parts: dict[str, str | bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return file.getvalue()


def written(save) -> bytes:
    file = io.BytesIO()
    save(file)
    return file.getvalue()
