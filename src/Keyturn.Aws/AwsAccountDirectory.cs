using System.Collections.Immutable;
using Keyturn.Operations;
using Keyturn.Operations.Estates;
using Keyturn.Readiness.Estate;
using Microsoft.Extensions.Options;

namespace Keyturn.Aws;

/// <summary>The accounts of the configuration.</summary>
internal sealed class AwsAccountDirectory(IOptions<AwsOptions> options) : IAccountDirectory
{
    public ImmutableArray<AccountInfo> Accounts { get; } =
    [
        .. options.Value.Accounts.Select(account =>
            new AccountInfo(account.Partition, account.Id, account.Alias, account.Production, [.. account.Regions])),
    ];

    // Where nobody signs in, nobody can answer for a change in a real account.
    public Sentence? ReadOnlyReason { get; } = options.Value is { Mode: AwsMode.Account, PeopleSignIn: false } ? AwsSentences.Book.Say("ReadOnlyWithoutSignIn") : null;

    /// <summary>Every account and Region that is read.</summary>
    public ImmutableArray<EstateScope> Scopes =>
        [.. Accounts.SelectMany(account => account.Regions, (account, region) => new EstateScope(account.Partition, account.Id, region))];
}
