namespace Keyturn.Aws.Sandbox.State;

/// <summary>One secret with its versions. Guarded by the <see cref="SandboxRegion.Gate"/> of its Region.</summary>
public sealed class SecretRecord
{
    private readonly Dictionary<string, VersionRecord> versions = new(StringComparer.Ordinal);

    /// <summary>The full ARN, with its six random characters.</summary>
    public required string Arn { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>When the secret was created.</summary>
    public required DateTimeOffset CreatedDate { get; init; }

    /// <summary>Free text.</summary>
    public string? Description { get; set; }

    /// <summary>The customer managed key, or null for <c>aws/secretsmanager</c>.</summary>
    public string? KmsKeyId { get; set; }

    /// <summary>The type of a managed external secret, or null.</summary>
    public string? Type { get; set; }

    /// <summary>The service that manages this secret, for example <c>rds</c>, or null.</summary>
    public string? OwningService { get; set; }

    /// <summary>The Region of the primary, set on replicas and on primaries that have replicas.</summary>
    public string? PrimaryRegion { get; set; }

    /// <summary>Replicas, on the primary.</summary>
    public List<ReplicaRecord> Replicas { get; } = [];

    /// <summary>Tags in the order given.</summary>
    public OrderedDictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);

    /// <summary>Resource policy text, or null.</summary>
    public string? ResourcePolicy { get; set; }

    /// <summary>Null until rotation was configured once; false after a cancel.</summary>
    public bool? RotationEnabled { get; set; }

    /// <summary>The rotation function.</summary>
    public string? RotationLambdaArn { get; set; }

    /// <summary>The rotation rules as they were last given.</summary>
    public RotationRules? RotationRules { get; set; }

    /// <summary>The end of the last successful rotation.</summary>
    public DateTimeOffset? LastRotatedDate { get; set; }

    /// <summary>The last change of anything, tags included.</summary>
    public DateTimeOffset? LastChangedDate { get; set; }

    /// <summary>The last day a value was read, midnight UTC.</summary>
    public DateTimeOffset? LastAccessedDate { get; set; }

    /// <summary>The latest moment of the next rotation window. In the past while rotations keep failing.</summary>
    public DateTimeOffset? NextRotationDate { get; set; }

    /// <summary>When deletion was asked for, or null.</summary>
    public DateTimeOffset? DeletedDate { get; set; }

    /// <summary>When the recovery window ends, or null.</summary>
    public DateTimeOffset? DeletionDate { get; set; }

    /// <summary>Keeps the schedule from firing: scenarios use it for a secret that stays overdue.</summary>
    public bool HoldSchedule { get; set; }

    /// <summary>How long after a write reads of the new version still find nothing.</summary>
    public TimeSpan ReadLag { get; set; }

    /// <summary>Host of the database a managing service changes the password on, or null.</summary>
    public string? ManagedDatabaseHost { get; set; }

    /// <summary>Faults that rotation steps of this secret meet.</summary>
    public StepFaultPlan Faults { get; } = new();

    /// <summary>Every version, oldest first.</summary>
    public IEnumerable<VersionRecord> Versions => versions.Values.OrderBy(version => version.CreatedDate);

    /// <summary>How many versions there are, with and without labels.</summary>
    public int VersionCount => versions.Count;

    /// <summary>Whether this is a replica as seen from <paramref name="region"/>.</summary>
    public bool IsReplicaIn(string region) => PrimaryRegion is not null && PrimaryRegion != region;

    /// <summary>The version with this id, or null.</summary>
    public VersionRecord? Version(string id) => versions.GetValueOrDefault(id);

    /// <summary>The version that holds the label, or null.</summary>
    public VersionRecord? Holder(string stage)
    {
        foreach (var version in versions.Values)
        {
            if (version.Has(stage)) return version;
        }

        return null;
    }

    /// <summary>Adds a version without labels.</summary>
    public VersionRecord Add(VersionRecord version)
    {
        versions.Add(version.Id, version);
        return version;
    }

    /// <summary>Drops a version and its labels.</summary>
    public void Remove(string versionId) => versions.Remove(versionId);

    /// <summary>Attaches a label to a version and takes it from its holder; AWSPREVIOUS follows AWSCURRENT to the version that lost it.</summary>
    public void Attach(string stage, VersionRecord version)
    {
        var loser = Holder(stage);
        if (ReferenceEquals(loser, version)) return;
        loser?.Stages.Remove(stage);
        version.Stages.Add(stage);
        if (stage != VersionStage.Current) return;
        if (loser is not null)
        {
            Attach(VersionStage.Previous, loser);
        }
        else
        {
            version.Stages.Remove(VersionStage.Previous);
        }
    }

    /// <summary>Takes a label from its holder, if it has one.</summary>
    public void Detach(string stage) => Holder(stage)?.Stages.Remove(stage);
}
