namespace Keyturn.Readiness.Estate;

/// <summary>One account in one Region: the unit in which AWS is read, cached and swapped.</summary>
/// <param name="Partition">AWS partition, for instance <c>aws</c>, <c>aws-cn</c>, <c>aws-us-gov</c>.</param>
/// <param name="AccountId">Twelve digits.</param>
/// <param name="Region">Region name, for instance <c>ap-northeast-1</c>.</param>
public sealed record EstateScope(string Partition, string AccountId, string Region)
{
    public override string ToString() => $"{AccountId}/{Region}";
}
