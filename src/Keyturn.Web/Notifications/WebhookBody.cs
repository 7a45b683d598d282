using System.Text.Json;
using System.Text.Json.Serialization;
using Keyturn.Operations.Notifications;
using Keyturn.Operations.Secrets;

namespace Keyturn.Web.Notifications;

/// <summary>The JSON of a notice: docs/notifications.md and docs/notification.schema.json. The same bytes at each attempt.</summary>
internal static class WebhookBody
{
    /// <summary>Grows when a property goes or changes its meaning.</summary>
    public const int Version = 1;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.Never };

    public static byte[] Write(Notice notice, NoticeLinks links)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return JsonSerializer.SerializeToUtf8Bytes(
            new Body(
                Version, notice.Id, notice.Created.UtcDateTime, notice.Change.ToString().ToLowerInvariant(), notice.Kind?.ToString(), notice.Title, notice.Total, links.Findings,
                [.. notice.Items.Select(item => Of(item, links))]),
            Options);
    }

    private static SecretBody Of(NoticeItem item, NoticeLinks links)
    {
        var arn = SecretArn.TryParse(item.SecretArn, out var known) ? known : null;
        return new(item.SecretArn, arn?.Name, arn?.Scope.AccountId, item.AccountAlias, arn?.Scope.Region, item.Production, item.Text, item.Since?.UtcDateTime, item.Episode, links.Of(item.SecretArn));
    }

    private sealed record Body(int Version, string Id, DateTime Created, string Change, string? Kind, string Title, int Total, string Url, SecretBody[] Secrets);

    private sealed record SecretBody(string Arn, string? Name, string? AccountId, string AccountAlias, string? Region, bool Production, string? Text, DateTime? Since, int Episode, string Url);
}
