using Keyturn.Web.Access;

namespace Keyturn.Web.Hosting.Settings.Sections;

/// <summary>Section <c>Web</c>, from <see cref="WebOptions"/>.</summary>
internal static class WebSection
{
    /// <summary>More than any machine holds.</summary>
    private const int MostPages = 100_000;

    private static readonly WebOptions Usual = new();

    public static IReadOnlyList<Setting> All { get; } =
    [
        Setting.Of($"{WebOptions.Section}:{nameof(WebOptions.WebSocketsOnly)}", Usual.WebSocketsOnly, "", "Opens the WebSocket at once, so that several instances need no sticky sessions. `false` allows long polling, for a proxy that lets no WebSocket through, and needs stickiness."),
        Setting.Of($"{WebOptions.Section}:{nameof(WebOptions.PublicUrl)}", Usual.PublicUrl, "http or https address without query", "Where people reach the console, for links in notices; needed with them."),
        Setting.Between($"{WebOptions.Section}:{nameof(WebOptions.MostCircuitsPerPerson)}", Usual.MostCircuitsPerPerson, 1, MostPages, "Live pages that one person may have open on one instance; the one used longest ago is closed for the next."),
        Setting.Between($"{WebOptions.Section}:{nameof(WebOptions.MostCircuits)}", Usual.MostCircuits, 1, MostPages, "Live pages on one instance; who comes after that is told so."),
        Setting.Of($"{TransportSetup.Setting}:N", "", "address such as 10.0.0.7, or network such as 10.0.0.0/24", "Proxies whose X-Forwarded-For and X-Forwarded-Proto are believed; nobody else's are."),
    ];
}
