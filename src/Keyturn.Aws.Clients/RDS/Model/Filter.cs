namespace Amazon.RDS.Model;

/// <summary>One filter: matches if one of its values does.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_Filter.html"/>
public sealed class Filter
{
    /// <summary>The name of the filter, such as <c>db-cluster-id</c>.</summary>
    public string? Name { get; set; }

    /// <summary>The values looked for.</summary>
    public List<string>? Values { get; set; }
}
