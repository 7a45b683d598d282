using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Keyturn.Web.Access.Circuits;

/// <summary>Gives each circuit its place, and keeps it informed.</summary>
internal sealed class CircuitLimits(CircuitRoom room, CircuitPlace place, AuthenticationStateProvider authentication) : CircuitHandler
{
    private string? person;

    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        person = SessionCookie.PersonOf((await authentication.GetAuthenticationStateAsync()).User) ?? "";
        room.Enter(person, place);
    }

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken) => SetConnected(true);

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken) => SetConnected(false);

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        if (person is not null)
            room.Leave(person, place);
        return Task.CompletedTask;
    }

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => context =>
    {
        room.Use(place);
        return next(context);
    };

    private Task SetConnected(bool connected)
    {
        place.IsConnected = connected;
        return Task.CompletedTask;
    }
}
