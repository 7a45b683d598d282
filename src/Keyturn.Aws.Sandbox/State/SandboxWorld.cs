using System.Collections.Immutable;

namespace Keyturn.Aws.Sandbox.State;

/// <summary>Everything one sandbox knows: its accounts, its clock, its pace and the faults that tests switch on.</summary>
/// <remarks>Safe for concurrent use as a whole; the records inside a <see cref="SandboxRegion"/> are guarded by its <see cref="SandboxRegion.Gate"/>.</remarks>
public sealed class SandboxWorld(SandboxOptions options, TimeProvider time)
{
    private ImmutableList<SandboxAccount> accounts = [];

    /// <summary>The settings the sandbox was started with.</summary>
    public SandboxOptions Options { get; } = options;

    /// <summary>The only clock of the sandbox.</summary>
    public SandboxClock Time { get; } = new(time);

    /// <summary>How fast things happen: as the settings say, except while a scenario plays a story of the past.</summary>
    public SandboxPace Pace { get; set; } = options.Pace;

    /// <summary>The present moment in UTC.</summary>
    public DateTimeOffset Now => Time.GetUtcNow();

    /// <summary>Accounts in the order they were added; the first is the one of the key <c>test</c>.</summary>
    public IReadOnlyList<SandboxAccount> Accounts => accounts;

    /// <summary>Access keys that the sandbox accepts, permanent and temporary.</summary>
    public CredentialStore Credentials { get; } = new(options.SignatureTime);

    /// <summary>Faults on the wire, per account and operation.</summary>
    public FaultSwitchboard Faults { get; } = new();

    /// <summary>Calls as they arrive.</summary>
    public CallJournal Calls { get; } = new();

    /// <summary>The organization that accounts of this world are in, or null.</summary>
    public Organizations.OrganizationRecord? Organization { get; set; }

    /// <summary>Adds an account with its Regions. Ids are twelve digits.</summary>
    public SandboxAccount AddAccount(string id, string alias, bool production, params IReadOnlyList<string> regions)
    {
        var account = new SandboxAccount(this, id, alias, production) { HomeRegions = regions };
        foreach (var region in regions) account.AddRegion(region);
        ImmutableInterlocked.Update(ref accounts, list => list.Add(account));
        return account;
    }

    /// <summary>The account with this id, or null.</summary>
    public SandboxAccount? FindAccount(string id) => accounts.Find(account => account.Id == id);

    /// <summary>The Region that an ARN names, or null when the sandbox has no such account or Region.</summary>
    public SandboxRegion? FindRegion(string arn)
    {
        var parts = arn.Split(':');
        return parts.Length > 5 ? FindAccount(parts[4])?.FindRegion(parts[3]) : null;
    }
}
