namespace Keyturn.Web.Hosting;

/// <summary>Section <c>Web</c>.</summary>
public sealed class WebOptions
{
    public const string Section = "Web";

    /// <summary>Skips SignalR's negotiation, so that several instances need no sticky sessions. Off allows long polling.</summary>
    public bool WebSocketsOnly { get; set; } = true;
}
