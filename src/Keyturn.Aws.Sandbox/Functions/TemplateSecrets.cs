using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Functions;

/// <summary>boto3's Secrets Manager client inside one step: a refusal becomes the ClientError that Python would raise.</summary>
/// <param name="api">The service.</param>
/// <param name="function">The template's function for this step, for tracebacks.</param>
internal sealed class TemplateSecrets(IFunctionSecretsApi api, string function)
{
    private const string NotFound = "ResourceNotFoundException";

    public FunctionSecretView Describe(string arn) => Call("DescribeSecret", () => api.Describe(arn));

    public DatabaseSecret Get(EngineTraits engine, string arn, string stage, string? token = null, bool isMaster = false) =>
        DatabaseSecret.Parse(Call("GetSecretValue", () => api.GetValue(arn, stage, token)), engine, function, isMaster);

    /// <summary>Whether a superuser's secret holds nothing but user name and password, as those that RDS manages do.</summary>
    public bool IsBare(string arn) => DatabaseSecret.IsBare(Call("GetSecretValue", () => api.GetValue(arn, VersionStage.Current)));

    /// <summary>A superuser's secret with the host that RDS tells.</summary>
    public DatabaseSecret GetBare(EngineTraits engine, string arn, string host) =>
        DatabaseSecret.Parse(DatabaseSecret.Complete(Call("GetSecretValue", () => api.GetValue(arn, VersionStage.Current)), engine, host), engine, function, isMaster: true);

    /// <summary>The value of a label, or null when no version carries it.</summary>
    public DatabaseSecret? Find(EngineTraits engine, string arn, string stage, string? token = null)
    {
        try
        {
            return Get(engine, arn, stage, token);
        }
        catch (PythonErrorException missing) when (missing.Error.Type == NotFound)
        {
            return null;
        }
    }

    public string NewPassword(FunctionRecord settings, EngineTraits engine, TemplateClient client) =>
        Call("GetRandomPassword", () => api.RandomPassword(
            int.TryParse(settings.Environment.GetValueOrDefault("PASSWORD_LENGTH"), System.Globalization.CultureInfo.InvariantCulture, out var length)
                ? length
                : engine.PasswordLength,
            client.Exclusions ? settings.Environment.GetValueOrDefault("EXCLUDE_CHARACTERS") ?? engine.ExcludedCharacters : engine.ExcludedCharacters));

    public void PutPending(RotationStepEvent step, string value) =>
        Call("PutSecretValue", () =>
        {
            api.PutPending(step.SecretId, step.ClientRequestToken, step.RotationToken, value);
            return true;
        });

    public void MoveCurrent(string arn, string to, string from) =>
        Call("UpdateSecretVersionStage", () =>
        {
            api.MoveCurrent(arn, to, from);
            return true;
        });

    private T Call<T>(string operation, Func<T> call)
    {
        try
        {
            return call();
        }
        catch (WireException refusal)
        {
            throw new PythonErrorException(PythonError.Client(function, operation, refusal.Code, refusal.Message));
        }
    }
}
