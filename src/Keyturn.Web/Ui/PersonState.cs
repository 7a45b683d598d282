using System.Security.Claims;
using Keyturn.Operations.Access;
using Keyturn.Operations.Ports;

namespace Keyturn.Web.Ui;

/// <summary>The person at this circuit: who, with which rights, and how they like to read. Scoped.</summary>
public sealed class PersonState(IOperatorDirectory operators, PersonSettingsStore store)
{
    private string? browserZone;

    /// <summary>Told after every change of <see cref="Settings"/> or of the person's rights.</summary>
    public event Action? Changed;

    /// <summary>Empty until <see cref="LoadAsync"/>; then the id that use cases ask for.</summary>
    public string OperatorId { get; private set; } = "";

    public Operator? Operator { get; private set; }

    public PersonSettings Settings { get; private set; } = new();

    /// <summary>UTC until the browser or the person said otherwise.</summary>
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    public Density Density => Settings.Density;

    public bool May(Permission permission) => Operator?.May(permission) is true;

    /// <param name="principal">From the authentication state.</param>
    /// <param name="browserZone">IANA name from the browser, as far as it told one.</param>
    public async Task LoadAsync(ClaimsPrincipal principal, string? browserZone, CancellationToken cancellationToken)
    {
        this.browserZone = browserZone;
        OperatorId = principal.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";
        Operator = await FindAsync(cancellationToken);
        Apply(await store.ReadAsync(OperatorId, cancellationToken));
    }

    /// <summary>The same person, with the rights of now.</summary>
    public void Renew(Operator now)
    {
        if (Operator is not { } before || now.Id != OperatorId || now.HasSameRights(before))
            return;

        Operator = now;
        Changed?.Invoke();
    }

    /// <returns>Whether the choice was kept; it holds for this circuit in any case.</returns>
    public async Task<bool> ChangeAsync(PersonSettings settings, CancellationToken cancellationToken)
    {
        Apply(settings);
        var kept = await store.WriteAsync(OperatorId, settings, cancellationToken);
        Changed?.Invoke();
        return kept;
    }

    /// <summary>Who cannot be looked up has no rights; the page says so instead of failing.</summary>
    private async Task<Operator?> FindAsync(CancellationToken cancellationToken)
    {
        try
        {
            return OperatorId.Length == 0 ? null : await operators.FindAsync(OperatorId, cancellationToken);
        }
        catch (PeopleUnavailableException)
        {
            return null;
        }
    }

    private void Apply(PersonSettings settings)
    {
        Settings = settings;
        Zone = Find(settings.Zone) ?? Find(browserZone) ?? TimeZoneInfo.Utc;
    }

    private static TimeZoneInfo? Find(string? id) => id is { Length: > 0 } && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : null;
}
