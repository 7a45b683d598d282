namespace Keyturn.Web.Hosting;

/// <summary>Section <c>Web</c>.</summary>
public sealed class WebOptions
{
    public const string Section = "Web";

    /// <summary>Skips SignalR's negotiation, so that several instances need no sticky sessions. Off allows long polling.</summary>
    public bool WebSocketsOnly { get; set; } = true;

    /// <summary>Live pages that one person may have open on one instance; the one used longest ago is closed for the next.</summary>
    public int MostCircuitsPerPerson { get; set; } = 20;

    /// <summary>Live pages on one instance; who comes after that is told so.</summary>
    public int MostCircuits { get; set; } = 1_000;

    /// <summary>Where people reach the console, for links in notices: scheme and host, and a path if there is one.</summary>
    public string? PublicUrl { get; set; }
}
