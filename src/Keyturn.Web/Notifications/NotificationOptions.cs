namespace Keyturn.Web.Notifications;

/// <summary>Section <c>Notifications</c>. A channel is on when its address is set.</summary>
public sealed class NotificationOptions
{
    public const string Section = "Notifications";

    /// <summary>Kinds of findings that are told of; all but those that come with every window when empty.</summary>
    public IList<string> Kinds { get; } = [];

    /// <summary>Whether the end of a finding is told as well.</summary>
    public bool Closed { get; set; } = true;

    /// <summary><c>en</c> or <c>ja</c>.</summary>
    public string Language { get; set; } = "en";

    public WebhookOptions Webhook { get; set; } = new();

    public SmtpOptions Smtp { get; set; } = new();
}

/// <summary>Section <c>Notifications:Webhook</c>.</summary>
public sealed class WebhookOptions
{
    /// <summary>https, or http on this machine.</summary>
    public string? Url { get; set; }

    /// <summary>Key of the signature, at least 16 characters.</summary>
    public string? Secret { get; set; }

    /// <summary>Hosts that may be called; any when empty.</summary>
    public IList<string> AllowedHosts { get; } = [];
}

/// <summary>How a connection to the mail server is protected.</summary>
public enum SmtpSecurity
{
    /// <summary>The server must offer STARTTLS.</summary>
    StartTls,

    /// <summary>TLS from the first byte.</summary>
    Tls,

    /// <summary>None: on this machine only.</summary>
    None,
}

/// <summary>Section <c>Notifications:Smtp</c>.</summary>
public sealed class SmtpOptions
{
    public string? Host { get; set; }

    public int Port { get; set; } = 587;

    public SmtpSecurity Security { get; set; } = SmtpSecurity.StartTls;

    public string? User { get; set; }

    public string? Password { get; set; }

    public string? From { get; set; }

    public IList<string> To { get; } = [];
}
