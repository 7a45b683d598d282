using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox;

/// <summary>What a console needs to know of an account to reach it.</summary>
/// <param name="Id">Account id.</param>
/// <param name="Alias">Account alias.</param>
/// <param name="Production">Marked as production.</param>
/// <param name="Regions">Regions in use.</param>
/// <param name="ReadRoleArn">Role to assume for reading, or null for the account of the key itself.</param>
/// <param name="OperatorRoleArn">Role to assume for acting; in the account of the key itself, too, since a change is made in a person's name.</param>
public sealed record SandboxAccountInfo(string Id, string Alias, bool Production, IReadOnlyList<string> Regions, string? ReadRoleArn, string? OperatorRoleArn)
{
    /// <summary>The accounts of a world.</summary>
    public static IReadOnlyList<SandboxAccountInfo> Of(SandboxWorld world) =>
        [.. world.Accounts.Select((account, index) => new SandboxAccountInfo(
            account.Id,
            account.Alias,
            account.Production,
            [.. account.HomeRegions],
            index == 0 ? null : account.ReadRoleArn,
            account.OperatorRoleArn))];
}
