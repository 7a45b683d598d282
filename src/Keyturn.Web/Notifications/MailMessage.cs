using System.Globalization;
using System.Text;
using Keyturn.Operations.Notifications;
using Keyturn.Operations.Secrets;
using MimeKit;
using MimeKit.Text;

namespace Keyturn.Web.Notifications;

/// <summary>A notice as mail.</summary>
internal static class MailMessage
{
    public static MimeMessage Of(Notice notice, SmtpOptions settings, NoticeLinks links)
    {
        var message = new MimeMessage { Subject = Subject(notice), Date = notice.Created, MessageId = $"{notice.Id}@keyturn" };
        message.From.Add(MailboxAddress.Parse(settings.From ?? ""));
        message.To.AddRange(settings.To.Select(MailboxAddress.Parse));
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Body = new TextPart(TextFormat.Plain) { Text = Text(notice, links) };
        return message;
    }

    /// <summary>No name of a secret in the subject when there are several; never a line break.</summary>
    private static string Subject(Notice notice)
    {
        var what = notice.Change == NoticeChange.Closed ? $"[Keyturn] ✓ {notice.Title}" : $"[Keyturn] {notice.Title}";
        return notice switch
        {
            { Total: 0 } => what,
            { Items: [var only], Total: 1 } => $"{what}: {NameOf(only)}",
            _ => string.Create(CultureInfo.InvariantCulture, $"{what} ({notice.Total})"),
        };
    }

    private static string Text(Notice notice, NoticeLinks links)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{notice.Title} · {notice.Change} · {notice.Created.UtcDateTime:yyyy-MM-dd HH:mm} UTC\n");
        foreach (var item in notice.Items)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{NameOf(item)} · {item.AccountAlias}{(item.Production ? " · production" : "")}\n");
            if (item.Text is { } said)
                text.Append(said).Append('\n');
            text.Append(links.Of(item.SecretArn)).Append('\n');
        }

        if (notice.Total > notice.Items.Length)
            text.Append(CultureInfo.InvariantCulture, $"\n+ {notice.Total - notice.Items.Length}\n");
        return text.Append('\n').Append(links.Findings).Append('\n').ToString();
    }

    private static string NameOf(NoticeItem item) => SecretArn.TryParse(item.SecretArn, out var arn) ? arn.Name : item.SecretArn;
}
