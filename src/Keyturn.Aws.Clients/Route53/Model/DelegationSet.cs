namespace Amazon.Route53.Model;

/// <summary>Name servers.</summary>
/// <seealso href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_DelegationSet.html"/>
public sealed class DelegationSet
{
    /// <summary>The id of a reusable set.</summary>
    public string? Id { get; set; }

    /// <summary>What its creator called the request.</summary>
    public string? CallerReference { get; set; }

    /// <summary>The names of the servers.</summary>
    public List<string>? NameServers { get; set; }
}
