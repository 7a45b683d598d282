using Keyturn.Operations.Watching;
using Keyturn.Web.Hosting;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Keyturn.Web.Notifications;

/// <summary>Checks the whole section before the console starts and lists every failure with the key to change.</summary>
internal sealed class NotificationOptionsValidator(IOptions<WebOptions> web) : IValidateOptions<NotificationOptions>
{
    private const int ShortestSecret = 16;

    public ValidateOptionsResult Validate(string? name, NotificationOptions options)
    {
        List<string> failures = [.. General(options), .. Webhook(options.Webhook), .. Smtp(options.Smtp)];
        if ((options.Webhook.Url is not null || options.Smtp.Host is not null) && web.Value.PublicUrl is null)
            failures.Add("Web:PublicUrl is missing; notices link to the console with it, for instance https://keyturn.example.com.");
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private IEnumerable<string> General(NotificationOptions options)
    {
        foreach (var (index, kind) in options.Kinds.Index())
        {
            if (!Enum.TryParse<FindingKind>(kind, out var known) || !Enum.IsDefined(known))
                yield return $"Notifications:Kinds:{index} is '{kind}'; it must be one of {string.Join(", ", Enum.GetNames<FindingKind>())}.";
        }

        if (options.Language is not ("en" or "ja"))
            yield return $"Notifications:Language is '{options.Language}'; it must be en or ja.";
        if (web.Value.PublicUrl is { } url && !(Uri.TryCreate(url, UriKind.Absolute, out var parsed) && parsed is { Scheme: "https" or "http", Query: "", Fragment: "" }))
            yield return $"Web:PublicUrl is '{url}'; it must be an http or https address without query.";
    }

    private static IEnumerable<string> Webhook(WebhookOptions options)
    {
        if (options.Url is not { } url)
            yield break;

        if (!Uri.TryCreate(url, UriKind.Absolute, out var parsed) || !(parsed.Scheme == "https" || parsed is { Scheme: "http", IsLoopback: true }))
            yield return "Notifications:Webhook:Url must be an https address; http is only for this machine.";
        else if (parsed.UserInfo.Length > 0)
            yield return "Notifications:Webhook:Url holds a user or a password; remove them and verify the signature instead.";
        else if (options.AllowedHosts.Count > 0 && !options.AllowedHosts.Contains(parsed.Host, StringComparer.OrdinalIgnoreCase))
            yield return $"Notifications:Webhook:Url names the host {parsed.Host}, which is not in Notifications:Webhook:AllowedHosts.";
        if ((options.Secret?.Length ?? 0) < ShortestSecret)
            yield return $"Notifications:Webhook:Secret is missing or shorter than {ShortestSecret} characters; receivers verify the signature with it.";
    }

    private static IEnumerable<string> Smtp(SmtpOptions options)
    {
        if (options.Host is not { } host)
            yield break;

        if (options.Port is < 1 or > 65535)
            yield return $"Notifications:Smtp:Port is {options.Port}; it must be 1 to 65535.";
        if (options.Security == SmtpSecurity.None && !LaunchRules.IsLoopback($"smtp://{host}"))
            yield return "Notifications:Smtp:Security is None; without TLS the server must be on this machine.";
        if (options.From is null || !MailboxAddress.TryParse(options.From, out _))
            yield return $"Notifications:Smtp:From is '{options.From}'; it must be a mail address.";
        if (options.To.Count == 0)
            yield return "Notifications:Smtp:To is empty; name at least one mail address.";
        foreach (var (index, to) in options.To.Index().Where(one => !MailboxAddress.TryParse(one.Item, out _)))
            yield return $"Notifications:Smtp:To:{index} is '{to}'; it must be a mail address.";
        if (options.User is null != options.Password is null)
            yield return "Notifications:Smtp:User and Notifications:Smtp:Password belong together; set both or none.";
    }
}
