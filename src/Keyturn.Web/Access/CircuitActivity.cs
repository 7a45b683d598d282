using Keyturn.Operations.Access;
using Keyturn.Operations.Ports;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Keyturn.Web.Access;

/// <summary>What somebody does on a live page keeps the session from running idle, as a request would.</summary>
internal sealed partial class CircuitActivity(AuthenticationStateProvider authentication, Sessions sessions, ILogger<CircuitActivity> logger) : CircuitHandler
{
    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => async context =>
    {
        await TouchAsync(await authentication.GetAuthenticationStateAsync());
        await next(context);
    };

    internal async Task TouchAsync(AuthenticationState state)
    {
        if (SessionCookie.SessionOf(state.User) is not { } session)
            return;

        try
        {
            await sessions.TouchAsync(session, CancellationToken.None);
        }
        catch (PeopleUnavailableException unavailable)
        {
            NotKept(unavailable);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A sign of activity could not be kept.")]
    private partial void NotKept(Exception failure);
}
