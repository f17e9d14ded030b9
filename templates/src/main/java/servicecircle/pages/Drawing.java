package servicecircle.pages;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateModelException;

/** Hands drawn SVG to templates as markup: the only values that a page prints without escaping. */
public final class Drawing {
    Drawing() {}

    public TemplateHTMLOutputModel icon(String name) throws TemplateModelException {
        return HTMLOutputFormat.INSTANCE.fromMarkup(Icons.svg(name));
    }

    public TemplateHTMLOutputModel qr(String payload, String title) throws TemplateModelException {
        return HTMLOutputFormat.INSTANCE.fromMarkup(QrSvg.of(payload, title));
    }
}
