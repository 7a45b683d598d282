using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.Rotation;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.SecretsManager;

/// <summary>New versions and what follows from them.</summary>
internal static class SecretVersions
{
    private const int Kept = 100;

    // One write in every ten minutes for a day: what AWS says can be kept up without running into the quota.
    private const int MostOfADay = 144;
    private const int MostLabels = 20;

    /// <summary>Adds a version with a value and attaches labels.</summary>
    public static VersionRecord Write(WireCall call, SecretRecord secret, string token, SecretValue value, IReadOnlyList<string> stages, RotationService rotation)
    {
        RequireLabels(secret, stages);
        if (secret.Version(token) is null && secret.Versions.Count(version => version.CreatedDate > call.Now.AddDays(-1)) >= MostOfADay)
            throw SecretErrors.LimitExceeded();
        var version = secret.Version(token) ?? secret.Add(new VersionRecord { Id = token, CreatedDate = call.Now, KmsKeyId = secret.KmsKeyId });
        value.Fill(version);
        if (secret.ReadLag > TimeSpan.Zero) version.ReadableFrom = call.Now + secret.ReadLag;
        Label(call, secret, version, stages, rotation);
        Changed(call, secret);
        Trim(secret, call.Now);
        return version;
    }

    /// <summary>Attaches labels; a new AWSCURRENT ends a rotation that was making another version.</summary>
    public static void Label(WireCall call, SecretRecord secret, VersionRecord version, IReadOnlyList<string> stages, RotationService rotation)
    {
        var before = secret.Holder(VersionStage.Current);
        foreach (var stage in stages) secret.Attach(stage, version);
        if (before is null) secret.Attach(VersionStage.Current, version);
        if (ReferenceEquals(before, secret.Holder(VersionStage.Current)) || before is null) return;
        rotation.AbandonUnlessMaking(call.Region, secret, version.Id);
        RotationSchedule.CountManualChange(secret, call.Now);
    }

    /// <summary>Refuses labels beyond the twenty that all versions of a secret may carry together.</summary>
    public static void RequireLabels(SecretRecord secret, IReadOnlyList<string> stages)
    {
        if (secret.Versions.SelectMany(version => version.Stages).Union(stages, StringComparer.Ordinal).Count() > MostLabels)
            throw SecretErrors.LimitExceeded();
    }

    /// <summary>Moves LastChangedDate.</summary>
    public static void Changed(WireCall call, SecretRecord secret)
    {
        secret.LastChangedDate = call.Now;
        call.Region.Secrets.Touch();
    }

    // AWS keeps about a hundred versions and everything younger than a day.
    private static void Trim(SecretRecord secret, DateTimeOffset now)
    {
        if (secret.VersionCount <= Kept) return;
        foreach (var old in secret.Versions.Where(version => version.Stages.Count == 0 && version.CreatedDate < now.AddDays(-1)).Take(secret.VersionCount - Kept).ToList())
        {
            secret.Remove(old.Id);
        }
    }
}
