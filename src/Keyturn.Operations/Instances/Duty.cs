using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Instances;

/// <summary>What one instance at a time does for all of them.</summary>
public static class Duty
{
    /// <summary>What belongs to no account: notices, incidents, open requests, anchors and retention.</summary>
    public const string Upkeep = "upkeep";

    /// <summary>Reading one account and Region, and watching its rotations.</summary>
    public static string Of(EstateScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return $"collect {scope.Partition} {scope.AccountId} {scope.Region}";
    }
}
