using Keyturn.Operations.Ports;
using Microsoft.Extensions.Logging;

namespace Keyturn.Operations.Access;

/// <summary>Ends a person's own session, or all of them, and writes it down. Leaving is never refused: an audit log that is away is only logged.</summary>
public sealed partial class SignOut(IPeopleStore store, Sessions sessions, SignInTrail trail, TimeProvider time, ILogger<SignOut> logger)
{
    public async Task RunAsync(string sessionId, string personId, bool everywhere, CancellationToken cancellationToken)
    {
        if (everywhere)
            await sessions.EndAllAsync(personId, cancellationToken);
        else if (!await store.EndSessionAsync(sessionId, time.GetUtcNow(), cancellationToken))
            return;

        try
        {
            if (await store.FindAsync(personId, cancellationToken) is { } person)
                await trail.SignedOutAsync(person, everywhere);
        }
        catch (AuditUnavailableException unavailable)
        {
            LogNotKept(unavailable, personId);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{PersonId} signed out; the audit log could not be told.")]
    private partial void LogNotKept(Exception exception, string personId);
}
