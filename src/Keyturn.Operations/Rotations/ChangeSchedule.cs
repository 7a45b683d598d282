using Keyturn.Operations.Access;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Rotations;

/// <summary>Gives a secret other rotation rules: RotateSecret with RotationRules and RotateImmediately=false, so that nothing rotates and only testSecret runs.</summary>
public sealed class ChangeSchedule(AuditedAction recipe, ISecretsManagerGateway gateway)
{
    /// <summary>What it would do and what stands against it.</summary>
    public Task<OperationResult<RotationPreview>> PreviewAsync(SecretArn secret, RotationRules rules, string operatorId, CancellationToken cancellationToken) =>
        recipe.PreviewAsync(PlanOf(rules), secret, operatorId, cancellationToken);

    public Task<OperationResult<RotationAccepted>> RunAsync(RotationCommand command, RotationRules rules, CancellationToken cancellationToken) =>
        recipe.RunAsync(PlanOf(rules), command, cancellationToken);

    private ActionPlan PlanOf(RotationRules wanted)
    {
        var rules = ScheduleRules.ToSend(wanted);
        return new(
            AuditAction.ChangeSchedule,
            Permission.ChangeSchedule,
            "secretsmanager:RotateSecret",
            (secret, token, cancellation) => gateway.RotateAsync(secret, token, rules, cancellation),
            secret => AwsCliLines.ChangeSchedule(secret, rules))
        {
            Rules = rules,
        };
    }
}
