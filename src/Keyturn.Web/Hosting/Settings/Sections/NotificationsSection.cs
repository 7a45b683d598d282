using Keyturn.Operations.Watching;
using Keyturn.Web.Notifications;

namespace Keyturn.Web.Hosting.Settings.Sections;

/// <summary>Section <c>Notifications</c>, from <see cref="NotificationOptions"/>.</summary>
internal static class NotificationsSection
{
    private const string Section = NotificationOptions.Section;
    private const string Webhook = $"{Section}:{nameof(NotificationOptions.Webhook)}";
    private const string Smtp = $"{Section}:{nameof(NotificationOptions.Smtp)}";

    private static readonly NotificationOptions Usual = new();

    public static IReadOnlyList<Setting> All { get; } =
    [
        Setting.Of($"{Section}:{nameof(NotificationOptions.Kinds)}:N", "", string.Join(", ", Enum.GetNames<FindingKind>()), "Kinds of findings that are told of; all but those that come with every window when none is named."),
        Setting.Of($"{Section}:{nameof(NotificationOptions.Closed)}", Usual.Closed, "", "Whether the end of a finding is told as well."),
        Setting.Of($"{Section}:{nameof(NotificationOptions.Language)}", Usual.Language, "en, ja", "Language of notices."),
        Setting.Of($"{Webhook}:{nameof(WebhookOptions.Url)}", Usual.Webhook.Url, "https address without user; http on this machine only", "Where notices are posted to: see notifications.md."),
        Setting.Hidden($"{Webhook}:{nameof(WebhookOptions.Secret)}", "16 characters or more", "Key of the signature; needed with the address."),
        Setting.Of($"{Webhook}:{nameof(WebhookOptions.AllowedHosts)}:N", "", "host names", "Hosts that may be called; any when none is named."),
        Setting.Of($"{Smtp}:{nameof(SmtpOptions.Host)}", Usual.Smtp.Host, "", "Mail server; with it notices go by mail."),
        Setting.Of($"{Smtp}:{nameof(SmtpOptions.Port)}", Usual.Smtp.Port, "1 to 65535", "Its port."),
        Setting.Of($"{Smtp}:{nameof(SmtpOptions.Security)}", Usual.Smtp.Security, "", "`None` on this machine only."),
        Setting.Of($"{Smtp}:{nameof(SmtpOptions.User)}", Usual.Smtp.User, "", "Together with the password."),
        Setting.Hidden($"{Smtp}:{nameof(SmtpOptions.Password)}", "", "Together with the user."),
        Setting.Of($"{Smtp}:{nameof(SmtpOptions.From)}", Usual.Smtp.From, "mail address", "Sender; needed with the host."),
        Setting.Of($"{Smtp}:{nameof(SmtpOptions.To)}:N", "", "mail address", "Receivers; at least one with the host."),
    ];
}
