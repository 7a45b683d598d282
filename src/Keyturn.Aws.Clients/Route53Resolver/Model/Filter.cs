namespace Amazon.Route53Resolver.Model;

/// <summary>One filter: matches if one of its values does.</summary>
/// <seealso href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_route53resolver_Filter.html"/>
public sealed class Filter
{
    /// <summary>The name of the filter.</summary>
    public string? Name { get; set; }

    /// <summary>The values looked for.</summary>
    public List<string>? Values { get; set; }
}
