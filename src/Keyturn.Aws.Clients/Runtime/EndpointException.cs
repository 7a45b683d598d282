namespace Keyturn.Aws.Clients.Runtime;

/// <summary>A host that a service has in place of the usual one, as its endpoint rule set in AWS's models says.</summary>
/// <param name="Host">The host; <c>{region}</c> stands for the Region.</param>
/// <param name="Fips">Applies with FIPS on or off.</param>
/// <param name="DualStack">Applies with dual-stack on or off.</param>
/// <param name="Partition">The only partition it applies to; null for any.</param>
/// <param name="Region">The only Region it applies to; null for any.</param>
public sealed record EndpointException(string Host, bool Fips, bool DualStack, string? Partition = null, string? Region = null)
{
    /// <summary>Whether it takes the place of the usual host here.</summary>
    public bool Fits(string partition, string region, bool fips, bool dualStack) =>
        Fips == fips
        && DualStack == dualStack
        && (Partition is null || Partition == partition)
        && (Region is null || Region == region);
}
