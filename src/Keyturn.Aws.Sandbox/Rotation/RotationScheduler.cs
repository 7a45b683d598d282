using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Rotation;

/// <summary>Fires rotations by the clock: at some time inside each window, and again after a failure.</summary>
internal sealed class RotationScheduler(SandboxWorld world, RotationService rotation)
{
    /// <summary>How long a failed or missed rotation waits until the service tries again.</summary>
    public static readonly TimeSpan Reattempt = TimeSpan.FromHours(12);

    private readonly DateTimeOffset startedAt = world.Now;
    private readonly ConcurrentDictionary<string, DateTimeOffset> notBefore = new(StringComparer.Ordinal);

    /// <summary>Begins what is due and removes secrets whose recovery window is over.</summary>
    public void Tick()
    {
        foreach (var region in world.Accounts.SelectMany(account => account.Regions))
        {
            lock (region.Gate)
            {
                var now = world.Now;
                foreach (var secret in region.Secrets.All.Where(secret => secret.DeletionDate <= now).ToList()) region.Secrets.Remove(secret);
                foreach (var secret in region.Secrets.All.Where(secret => IsDue(region, secret, now)).ToList()) Fire(region, secret, now);
            }
        }
    }

    private bool IsDue(SandboxRegion region, SecretRecord secret, DateTimeOffset now)
    {
        if (secret is not { RotationEnabled: true, HoldSchedule: false, DeletedDate: null, RotationRules: { } rules, NextRotationDate: { } end }) return false;
        if (secret.IsReplicaIn(region.Name) || rotation.IsRotating(secret)) return false;
        var window = RotationSchedule.Closing(rules, end);
        var at = window.Start + (window.End - window.Start) * Fraction(secret.Arn);
        if (at < startedAt) at = startedAt + Reattempt;
        return at <= now && (!notBefore.TryGetValue(secret.Arn, out var earliest) || earliest <= now);
    }

    private void Fire(SandboxRegion region, SecretRecord secret, DateTimeOffset now)
    {
        notBefore[secret.Arn] = now + Reattempt;
        var stuck = secret.Holder(VersionStage.Pending) is { } pending && !pending.Has(VersionStage.Current) ? pending.Id : null;
        rotation.Begin(region, secret, stuck ?? Guid.NewGuid().ToString("D"));
    }

    // The same secret always starts at the same point of its window.
    private static double Fraction(string arn) =>
        BinaryPrimitives.ReadUInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(arn))) / (double)uint.MaxValue;
}
