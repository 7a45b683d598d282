using System.Collections.Immutable;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Secrets;
using Keyturn.Operations.Watching;

namespace Keyturn.Operations.Notifications;

/// <summary>Makes the notices of what came and went: one for each channel, kind and change.</summary>
public sealed class NoticeWriter(IEnumerable<INoticeChannel> channels, NoticeSettings settings, IAccountDirectory accounts)
{
    private readonly ImmutableArray<string> names = [.. channels.Select(channel => channel.Name)];

    /// <param name="changed">The findings that were opened or closed.</param>
    /// <param name="seen">What they say, as far as they stand.</param>
    /// <param name="now">When it happened.</param>
    public ImmutableArray<Notice> Write(IEnumerable<WatchRecord> changed, IReadOnlyDictionary<FindingId, WatchFinding> seen, DateTimeOffset now)
    {
        var groups = changed.Where(record => settings.Kinds.Contains(record.Id.Kind) && (record.Closed is null || settings.Closed))
            .GroupBy(record => (record.Id.Kind, Change: record.Closed is null ? NoticeChange.Opened : NoticeChange.Closed)).ToList();
        return [.. from name in names from one in groups select Of(name, one.Key.Kind, one.Key.Change, [.. one], seen, now)];
    }

    /// <summary>A notice that says nothing but that the channel works.</summary>
    public Notice Test(string channel, string id, DateTimeOffset now) =>
        new(id, channel, NoticeChange.Test, null, WatchSentences.Book.Say("TestNotice").ToText(settings.Culture), now, [], 0);

    /// <summary>What somebody does, for each channel, whatever kinds of findings are told of.</summary>
    /// <param name="change">What it is.</param>
    /// <param name="key">The same for the same step: it is told once.</param>
    /// <param name="title">What happens.</param>
    /// <param name="secretArn">The secret that it is about; <see langword="null"/> when it is about none.</param>
    /// <param name="text">Why.</param>
    /// <param name="now">When.</param>
    public ImmutableArray<Notice> About(NoticeChange change, string key, Sentence title, string? secretArn, string text, DateTimeOffset now)
    {
        ImmutableArray<NoticeItem> items = secretArn is null ? [] : [ItemOf(secretArn, text, now, 1)];
        return [.. names.Select(name => new Notice(Notice.IdOf(name, change, key), name, change, null, title.ToText(settings.Culture), now, items, items.Length))];
    }

    private Notice Of(string channel, FindingKind kind, NoticeChange change, ImmutableArray<WatchRecord> records, IReadOnlyDictionary<FindingId, WatchFinding> seen, DateTimeOffset now)
    {
        var items = records.Select(record => ItemOf(record, seen.GetValueOrDefault(record.Id)))
            .OrderByDescending(item => item.Production).ThenBy(item => item.SecretArn, StringComparer.Ordinal).Take(Notice.MostItems);
        return new(Notice.IdOf(channel, change, kind, records), channel, change, kind, WatchSentences.NameOf(kind).ToText(settings.Culture), now, [.. items], records.Length);
    }

    private NoticeItem ItemOf(WatchRecord record, WatchFinding? finding) =>
        ItemOf(record.Id.SecretArn, finding?.Evidence.ToText(settings.Culture), finding?.Since ?? record.Opened, record.Episode);

    private NoticeItem ItemOf(string secretArn, string? text, DateTimeOffset? since, int episode)
    {
        var account = SecretArn.TryParse(secretArn, out var arn) ? accounts.Find(arn.Scope) : null;
        return new(secretArn, account?.Alias ?? arn?.Scope.AccountId ?? "", account?.Production ?? false, text, since, episode);
    }
}
