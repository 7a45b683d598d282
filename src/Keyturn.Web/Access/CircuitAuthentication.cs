using Keyturn.Operations.Access;
using Keyturn.Operations.Ports;
using Keyturn.Web.Ui;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace Keyturn.Web.Access;

/// <summary>Asks every half minute of a live page whether its session still counts and which rights the person has now.</summary>
/// <remarks>Use cases ask again anyway; this is so that the page shows what they would say.</remarks>
internal sealed partial class CircuitAuthentication(ILoggerFactory loggers, IOperatorDirectory operators, Sessions sessions, PersonState person)
    : RevalidatingServerAuthenticationStateProvider(loggers)
{
    /// <summary>A page stays on this many times while the store does not answer; actions are refused meanwhile.</summary>
    public const int MostUnanswered = 10;

    private readonly ILogger logger = loggers.CreateLogger<CircuitAuthentication>();
    private int unanswered;

    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(30);

    protected override Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        StillCountsAsync(authenticationState, cancellationToken);

    /// <summary>Whether the page may go on.</summary>
    internal async Task<bool> StillCountsAsync(AuthenticationState state, CancellationToken cancellationToken)
    {
        try
        {
            var counts = await LookAsync(state, cancellationToken);
            unanswered = 0;
            return counts;
        }
        catch (PeopleUnavailableException unavailable)
        {
            NotAnswered(logger, unavailable);
            return ++unanswered < MostUnanswered;
        }
    }

    private async Task<bool> LookAsync(AuthenticationState state, CancellationToken cancellationToken)
    {
        if (SessionCookie.PersonOf(state.User) is not { } id)
            return false;
        if (SessionCookie.SessionOf(state.User) is { } session && await sessions.CheckAsync(session, id, cancellationToken) != SessionState.Valid)
            return false;
        if (await operators.FindAsync(id, cancellationToken) is not { } now)
            return false;

        person.Renew(now);
        return true;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The rights of a page could not be looked up.")]
    private static partial void NotAnswered(ILogger logger, Exception failure);
}
