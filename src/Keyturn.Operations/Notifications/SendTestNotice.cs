using System.Collections.Immutable;
using Keyturn.Operations.Access;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Ports;

namespace Keyturn.Operations.Notifications;

/// <summary>How a channel took a test.</summary>
/// <param name="Channel">Its name.</param>
/// <param name="Error">Why it did not take it; <see langword="null"/> when it did.</param>
public sealed record TestedChannel(string Channel, string? Error);

/// <summary>Sends a test to every channel, at once and only once, and writes down who asked for it.</summary>
public sealed class SendTestNotice(Authorisation authorisation, IEnumerable<INoticeChannel> channels, NoticeWriter writer, IAuditLog log, TimeProvider time)
{
    private readonly ImmutableArray<INoticeChannel> all = [.. channels];

    /// <summary>Names of the channels that are set up.</summary>
    public IEnumerable<string> Channels => all.Select(channel => channel.Name);

    public async Task<OperationResult<ImmutableArray<TestedChannel>>> RunAsync(string operatorId, CancellationToken cancellationToken)
    {
        var person = await authorisation.RequireAsync(operatorId, Permission.SendTestNotice, cancellationToken);
        if (!person.Succeeded)
            return person.Error;

        var id = Guid.NewGuid().ToString();
        try
        {
            var requested = await log.AppendAsync(
                new AuditDraft(id, AuditAction.SendTestNotice, AuditPhase.Requested, person.Value.Id, person.Value.DisplayName, "", string.Join(", ", Channels), null, null, ImmutableSortedDictionary<string, string>.Empty),
                CancellationToken.None);
            var tested = await TryAllAsync(id, cancellationToken);
            await log.AppendAsync(
                requested.Draft with
                {
                    Phase = AuditPhase.Outcome,
                    Result = tested.All(one => one.Error is null) ? AuditResult.Succeeded : AuditResult.Failed,
                    Details = tested.Where(one => one.Error is not null).ToImmutableSortedDictionary(one => one.Channel, one => one.Error ?? "", StringComparer.Ordinal),
                },
                CancellationToken.None);
            return tested;
        }
        catch (AuditUnavailableException)
        {
            return OperationErrors.AuditUnavailable();
        }
    }

    private async Task<ImmutableArray<TestedChannel>> TryAllAsync(string id, CancellationToken cancellationToken)
    {
        var tested = ImmutableArray.CreateBuilder<TestedChannel>();
        foreach (var channel in all)
            tested.Add(new(channel.Name, await channel.SendAsync(writer.Test(channel.Name, id, time.GetUtcNow()), cancellationToken)));
        return tested.ToImmutable();
    }
}
