using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Functions;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;

/// <summary>A function that somebody wrote from AWS's generic skeleton and did not finish.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_available-rotation-templates.html, other type of secret.</remarks>
/// <param name="unfinished">The step that does not do its work: createSecret then does nothing, setSecret raises what the skeleton raises.</param>
internal sealed class OwnFunction(string unfinished) : IRotationFunctionProgram
{
    public Task RunAsync(RotationInvocation invocation, CancellationToken cancellationToken)
    {
        invocation.Log(LogLevels.Info, RotationLogText.FoundCredentials);
        var (step, arn, token) = (invocation.Event.Step, invocation.Event.SecretId, invocation.Event.ClientRequestToken);
        invocation.Secrets.Describe(arn);
        if (step == RotationSteps.Create && unfinished != step && !HasPending(invocation, arn, token))
        {
            var value = JsonNode.Parse(invocation.Secrets.GetValue(arn, VersionStage.Current))!.AsObject();
            value["password"] = invocation.Secrets.RandomPassword(32, "/@\"'\\");
            invocation.Secrets.PutPending(arn, token, invocation.Event.RotationToken, value.ToJsonString());
            invocation.Log(LogLevels.Info, RotationLogText.CreatePut(arn, token));
        }

        return step == RotationSteps.Set && unfinished == step
            ? throw new PythonErrorException(PythonError.In("set_secret", "NotImplementedError", ""))
            : Task.CompletedTask;
    }

    private static bool HasPending(RotationInvocation invocation, string arn, string token)
    {
        try
        {
            return invocation.Secrets.GetValue(arn, VersionStage.Pending, token).Length > 0;
        }
        catch (WireException missing) when (missing.Code == "ResourceNotFoundException")
        {
            return false;
        }
    }
}
