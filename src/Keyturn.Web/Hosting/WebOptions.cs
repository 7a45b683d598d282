namespace Keyturn.Web.Hosting;

/// <summary>Section <c>Web</c>.</summary>
public sealed class WebOptions
{
    public const string Section = "Web";

    /// <summary>Skips SignalR's negotiation, so that several instances need no sticky sessions. Off allows long polling.</summary>
    public bool WebSocketsOnly { get; set; } = true;

    /// <summary>Where people reach the console, for links in notices: scheme and host, and a path if there is one.</summary>
    public string? PublicUrl { get; set; }
}
