using System.Collections.Immutable;
using Keyturn.Operations.Instances;
using Keyturn.Operations.Ports;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Keyturn.Operations.Notifications;

/// <summary>Sends what is to be told, each notice at least once: taken from the store before it is sent, and marked after.</summary>
/// <remarks>An instance that is killed in between leaves its notices claimed; after <see cref="Claim"/> they are sent again, under the same id.</remarks>
public sealed partial class NoticeSender(IEnumerable<INoticeChannel> channels, INoticeStore store, TimeProvider time, ILogger<NoticeSender> logger, Leadership? leadership = null) : BackgroundService
{
    /// <summary>Longer than any attempt may take.</summary>
    public static readonly TimeSpan Claim = TimeSpan.FromMinutes(2);

    /// <summary>Between two looks.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromSeconds(5);

    /// <summary>After the first failure; twice as long after each further one.</summary>
    public static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(30);

    /// <summary>Never longer than this.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    /// <summary>Old news are not sent any more.</summary>
    public static readonly TimeSpan GiveUpAfter = TimeSpan.FromDays(1);

    /// <summary>How long what was sent is kept for people to look at.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    private const int AtOnce = 10;

    private readonly ImmutableDictionary<string, INoticeChannel> byName = channels.ToImmutableDictionary(channel => channel.Name, StringComparer.Ordinal);

    /// <summary>Sends what is due; returns how many notices were tried.</summary>
    public async Task<int> SendDueAsync(CancellationToken cancellationToken)
    {
        var tried = 0;
        while (await store.ClaimAsync(time.GetUtcNow(), Claim, AtOnce, cancellationToken).ConfigureAwait(false) is { IsEmpty: false } claimed)
        {
            foreach (var one in claimed)
                await SendAsync(one, cancellationToken).ConfigureAwait(false);
            tried += claimed.Length;
        }

        return tried;
    }

    /// <summary>How long to wait after an attempt that failed.</summary>
    internal static TimeSpan PauseAfter(int attempts)
    {
        var pause = FirstPause * Math.Pow(2, Math.Min(attempts, 20) - 1);
        return pause < LongestPause ? pause : LongestPause;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var forgotten = DateTimeOffset.MinValue;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (leadership.LeadsUpkeep())
                    await SendDueAsync(stoppingToken).ConfigureAwait(false);
                if (leadership.LeadsUpkeep() && time.GetUtcNow() - forgotten > GiveUpAfter)
                {
                    forgotten = time.GetUtcNow();
                    await store.ForgetAsync(forgotten - KeptFor, stoppingToken).ConfigureAwait(false);
                }
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogStoreFailed(failure);
            }

            await Task.Delay(Idle, time, stoppingToken).ConfigureAwait(false);
        }
    }

    private async Task SendAsync(ClaimedNotice claimed, CancellationToken cancellationToken)
    {
        var notice = claimed.Notice;
        var error = byName.TryGetValue(notice.Channel, out var channel)
            ? await TryAsync(channel, notice, cancellationToken).ConfigureAwait(false)
            : "The channel is not set up any more.";
        var now = time.GetUtcNow();
        if (error is null)
        {
            await store.SentAsync(notice.Id, now, cancellationToken).ConfigureAwait(false);
            return;
        }

        LogNotSent(notice.Id, notice.Channel, claimed.Attempts, error);
        var next = now + PauseAfter(claimed.Attempts);
        await store.FailedAsync(notice.Id, error, channel is not null && next - notice.Created < GiveUpAfter ? next : null, cancellationToken).ConfigureAwait(false);
    }

    private async Task<string?> TryAsync(INoticeChannel channel, Notice notice, CancellationToken cancellationToken)
    {
        try
        {
            return await channel.SendAsync(notice, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LogChannelThrew(failure, channel.Name);
            return failure.GetType().Name;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Notice {NoticeId} was not taken by {Channel} at attempt {Attempt}: {Error}")]
    private partial void LogNotSent(string noticeId, string channel, int attempt, string error);

    [LoggerMessage(Level = LogLevel.Error, Message = "The channel {Channel} failed in an unexpected way.")]
    private partial void LogChannelThrew(Exception exception, string channel);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Notices could not be read or marked; trying again.")]
    private partial void LogStoreFailed(Exception exception);
}
