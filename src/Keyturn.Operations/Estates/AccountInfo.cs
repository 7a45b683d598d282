using System.Collections.Immutable;

namespace Keyturn.Operations.Estates;

/// <summary>An account the console looks at.</summary>
/// <param name="Id">Twelve digits.</param>
/// <param name="Alias">As people call it; shown wherever the account is.</param>
/// <param name="Production">Shown as a mark of its own.</param>
/// <param name="Regions">Regions that are read.</param>
public sealed record AccountInfo(string Partition, string Id, string Alias, bool Production, ImmutableArray<string> Regions);

/// <summary>The accounts and Regions this console is set up for.</summary>
public interface IAccountDirectory
{
    ImmutableArray<AccountInfo> Accounts { get; }

    /// <summary>Whether changes are possible at all; else the sentence says why not (for instance Account mode without sign-in).</summary>
    Sentence? ReadOnlyReason { get; }
}

/// <summary>Asks the collector for fresh facts, shared by all viewers.</summary>
public interface IEstateRefresh
{
    /// <summary>Reads one scope's changes now (one call), or waits for the read under way.</summary>
    Task RefreshAsync(Keyturn.Readiness.Estate.EstateScope scope, CancellationToken cancellationToken);

    /// <summary>Describes one secret now and publishes it.</summary>
    Task<OperationResult<Keyturn.Readiness.Estate.Secret>> RefreshSecretAsync(Secrets.SecretArn secret, CancellationToken cancellationToken);

    /// <summary>Names the secrets on screen, so that their AWSCURRENT creation times are read first.</summary>
    void Prefer(IReadOnlyList<Secrets.SecretArn> secrets);
}
