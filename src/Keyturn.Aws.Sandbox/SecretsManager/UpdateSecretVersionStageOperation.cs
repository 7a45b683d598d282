using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.Rotation;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.SecretsManager;

/// <summary>Moves or detaches a staging label. Whoever moves a label must name its holder.</summary>
internal sealed class UpdateSecretVersionStageOperation(RotationService rotation) : SecretsOperation
{
    private const int LongestStage = 256;

    public override RateGroup Rate => SecretsRates.Writes;

    protected override JsonObject Run(WireCall call)
    {
        var secret = call.Own();
        var stage = call.Text("VersionStage") ?? throw SecretErrors.Missing("VersionStage");
        if (stage.Length > LongestStage) throw SecretErrors.TooLong("versionStage", stage, LongestStage);
        var move = call.Text("MoveToVersionId");
        var remove = call.Text("RemoveFromVersionId");
        if (move is null && remove is null)
            throw SecretErrors.InvalidParameter("You must provide a value for either MoveToVersionId or RemoveFromVersionId.");
        var holder = secret.Holder(stage);
        if (move is null) Detach(secret, stage, holder, remove);
        else Move(secret, stage, holder, move, remove);
        rotation.NoticeLabels(call.Region, secret);
        SecretVersions.Changed(call, secret);
        return new JsonObject().With("ARN", secret.Arn).With("Name", secret.Name);
    }

    private static void Detach(SecretRecord secret, string stage, VersionRecord? holder, string? remove)
    {
        if (stage == VersionStage.Current)
            throw SecretErrors.InvalidParameter("You can only move staging label AWSCURRENT to a different secret version. It can't be completely removed.");
        RequireHolder(stage, holder, remove);
        secret.Detach(stage);
    }

    private static void Move(SecretRecord secret, string stage, VersionRecord? holder, string move, string? remove)
    {
        var target = secret.Version(move) ?? throw SecretErrors.NoVersion(move);
        if (remove is null && holder is not null && holder != target)
            throw SecretErrors.InvalidParameter($"The parameter RemoveFromVersionId can't be empty. Staging label {stage} is currently attached to version {holder.Id}, so you must explicitly reference that version in RemoveFromVersionId.");
        if (remove is not null) RequireHolder(stage, holder, remove);
        if (stage == VersionStage.Current && !target.HasValue)
            throw SecretErrors.InvalidRequest($"You can't move staging label {stage} to version {move} because that version has no secret value.");
        SecretVersions.RequireLabels(secret, [stage]);
        secret.Attach(stage, target);
    }

    private static void RequireHolder(string stage, VersionRecord? holder, string? remove)
    {
        if (holder?.Id == remove) return;
        throw SecretErrors.InvalidParameter($"The parameter RemoveFromVersionId must be the version that currently has staging label {stage} attached.{(holder is null ? "" : $" Staging label {stage} is currently attached to version {holder.Id}.")}");
    }
}
