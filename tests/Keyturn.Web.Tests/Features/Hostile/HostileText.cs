using AngleSharp.Dom;
using Bunit;

namespace Keyturn.Web.Tests.Features.Hostile;

/// <summary>Texts as somebody writes them who wants a page, a log or a person to take them for something else.</summary>
internal static class HostileText
{
    public const string Markup = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>";

    public const string Script = "javascript:alert(1)//";

    /// <summary>Colours and moves in a terminal, a new header, a line turned around, and the end of a C string.</summary>
    public const string Control = "a\u001b[2J\u001b[31m\r\nSet-Cookie: a=b\u202egnp.exe\0b";

    /// <summary>A hundred thousand signs.</summary>
    public static string Long { get; } = new string('a', 99_997) + "<b>";

    public static string Of(string kind) => kind switch
    {
        nameof(Markup) => Markup,
        nameof(Script) => Script,
        nameof(Control) => Control,
        _ => Long,
    };

    public static IReadOnlyList<string> Kinds { get; } = [nameof(Markup), nameof(Script), nameof(Control), nameof(Long)];

    /// <summary>Whatever on a page would run, or would lead to something that runs.</summary>
    public static IReadOnlyList<string> AliveIn(IRenderedComponent<Bunit.Rendering.ContainerFragment> page)
    {
        var elements = page.Nodes.SelectMany(node => node.DescendantsAndSelf<IElement>()).ToList();
        return
        [
            .. elements.Where(element => element.LocalName is "script" or "iframe" or "object" or "embed" or "b" || element.HasAttribute("onerror") || element.HasAttribute("srcdoc")).Select(element => element.LocalName),
            .. elements.SelectMany(element => new[] { element.GetAttribute("href"), element.GetAttribute("src"), element.GetAttribute("action"), element.GetAttribute("formaction") })
                .OfType<string>().Where(address => address.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)),
        ];
    }
}
