using Keyturn.Operations.Ports;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Keyturn.Operations.Access;

/// <summary>Ends sessions that have run out, whether anybody asks for them or not, and writes each down once.</summary>
public sealed partial class SessionSweep(IPeopleStore store, SessionLimits limits, SignInTrail trail, IOperationLock locks, TimeProvider time, ILogger<SessionSweep> logger) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    /// <summary>One turn; returns how many sessions were ended.</summary>
    public async Task<int> LookAsync(CancellationToken cancellationToken)
    {
        var held = await locks.TryAcquireAsync("sessions:sweep", cancellationToken).ConfigureAwait(false);
        if (held is null)
            return 0;

        await using (held.ConfigureAwait(false))
        {
            var (now, ended) = (time.GetUtcNow(), 0);
            foreach (var session in await store.ListOpenSessionsAsync(DateTimeOffset.UnixEpoch, cancellationToken).ConfigureAwait(false))
            {
                if (await store.FindAsync(session.PersonId, cancellationToken).ConfigureAwait(false) is not { } person || StateOf(session, person, now) is not { } over)
                    continue;

                // Written first: a session that ended without a word would never be told of.
                await trail.ExpiredAsync(person, over).ConfigureAwait(false);
                await store.EndSessionAsync(session.Id, now, cancellationToken).ConfigureAwait(false);
                ended++;
            }

            return ended;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Interval, time, stoppingToken).ConfigureAwait(false);
            try
            {
                await LookAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (Exception failure) when (failure is PeopleUnavailableException or AuditUnavailableException)
            {
                LogNotEnded(failure);
            }
        }
    }

    /// <summary>Signs of a person are written with a delay, so an idle session is given that much more.</summary>
    private SessionState? StateOf(SignInSession session, KnownPerson person, DateTimeOffset now) =>
        now - session.Started >= (BreakGlassPerson.Is(person) ? BreakGlassPerson.Length : limits.Whole) ? SessionState.Over
        : now - session.Active >= limits.Idle + Sessions.TouchInterval ? SessionState.Idle
        : null;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Sessions that ran out could not be ended; trying again.")]
    private partial void LogNotEnded(Exception exception);
}
