using System.Collections.Concurrent;
using Keyturn.Operations.Ports;

namespace Keyturn.Operations.Access;

/// <summary>The sessions of those who have signed in. Cookies and live circuits ask the same questions here.</summary>
public sealed class Sessions(IPeopleStore store, SessionLimits limits, TimeProvider time)
{
    /// <summary>A sign of the person is written at most this often for each session.</summary>
    public static readonly TimeSpan TouchInterval = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> touched = new(StringComparer.Ordinal);

    /// <summary>Whether the session counts now.</summary>
    public async Task<SessionState> CheckAsync(string sessionId, string personId, CancellationToken cancellationToken)
    {
        var session = await store.FindSessionAsync(sessionId, cancellationToken);
        if (session is not { Ended: null } || session.PersonId != personId)
            return Forget(sessionId, SessionState.Ended);

        var now = time.GetUtcNow();
        if (now - session.Started >= limits.Whole)
            return Forget(sessionId, SessionState.Over);
        if (now - Later(session.Active, touched.GetValueOrDefault(sessionId)) >= limits.Idle)
            return Forget(sessionId, SessionState.Idle);
        if (await store.FindAsync(personId, cancellationToken) is not { Removed: null } person)
            return Forget(sessionId, SessionState.Removed);
        return BreakGlassPerson.Is(person) && now - session.Started >= BreakGlassPerson.Length ? Forget(sessionId, SessionState.Over) : SessionState.Valid;
    }

    /// <summary>The person has done something.</summary>
    public async Task TouchAsync(string sessionId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (touched.TryGetValue(sessionId, out var last) && now - last < TouchInterval)
            return;

        touched[sessionId] = now;
        await store.TouchSessionAsync(sessionId, now, cancellationToken);
    }

    /// <summary>Signs out of one browser.</summary>
    public Task EndAsync(string sessionId, CancellationToken cancellationToken)
    {
        touched.TryRemove(sessionId, out _);
        return store.EndSessionAsync(sessionId, time.GetUtcNow(), cancellationToken);
    }

    /// <summary>Signs a person out everywhere.</summary>
    public Task EndAllAsync(string personId, CancellationToken cancellationToken) => store.EndSessionsAsync(personId, time.GetUtcNow(), cancellationToken);

    private SessionState Forget(string sessionId, SessionState state)
    {
        touched.TryRemove(sessionId, out _);
        return state;
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
