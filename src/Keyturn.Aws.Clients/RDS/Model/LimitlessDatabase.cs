namespace Amazon.RDS.Model;

/// <summary>The Limitless Database of an Aurora cluster.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_LimitlessDatabase.html"/>
public sealed class LimitlessDatabase
{
    /// <summary>The status.</summary>
    public LimitlessDatabaseStatus? Status { get; set; }

    /// <summary>The least capacity in Aurora capacity units.</summary>
    public double? MinRequiredACU { get; set; }
}
