using System.Globalization;
using Amazon.Lambda.Model;
using Keyturn.Readiness.Estate;

namespace Keyturn.Aws.Lambda;

/// <summary>GetFunctionConfiguration's answer as facts. Of the environment only the names are kept.</summary>
internal static class FunctionMapping
{
    /// <param name="arn">As the secret names it, which may have a version or an alias at its end.</param>
    /// <param name="answer">Lambda's answer.</param>
    public static RotationFunction From(string arn, GetFunctionConfigurationResponse answer)
    {
        var name = answer.FunctionName ?? arn.Split(':').ElementAtOrDefault(6) ?? arn;
        return new RotationFunction
        {
            Arn = arn,
            Name = name,
            Runtime = answer.Runtime?.Value,
            Timeout = answer.Timeout is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            MemoryMegabytes = answer.MemorySize,
            RoleArn = Text(answer.Role),
            State = answer.State?.Value,
            StateReasonCode = answer.StateReasonCode?.Value,
            LastUpdateStatus = answer.LastUpdateStatus?.Value,
            LastModified = Time(answer.LastModified),
            VpcId = Text(answer.VpcConfig?.VpcId),
            SubnetIds = [.. answer.VpcConfig?.SubnetIds ?? []],
            SecurityGroupIds = [.. answer.VpcConfig?.SecurityGroupIds ?? []],
            EnvironmentNames = [.. (answer.Environment?.Variables ?? []).Keys.Order(StringComparer.Ordinal)],
            LogGroup = Text(answer.LoggingConfig?.LogGroup) ?? $"/aws/lambda/{name}",
            KmsKeyArn = Text(answer.KMSKeyArn),
        };
    }

    // Lambda writes its zone without a colon: 2026-05-01T00:00:00.000+0000.
    private static DateTimeOffset? Time(string? text) =>
        DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm:ss.FFFzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFK"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
        || (text is { Length: > 5 } && DateTimeOffset.TryParse(text.Insert(text.Length - 2, ":"), CultureInfo.InvariantCulture, DateTimeStyles.None, out time))
            ? time.ToUniversalTime()
            : null;

    private static string? Text(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
