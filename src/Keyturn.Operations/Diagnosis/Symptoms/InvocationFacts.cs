namespace Keyturn.Operations.Diagnosis.Symptoms;

/// <summary>Lambda's reason codes of a function's state.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionConfiguration.html, StateReasonCode.</remarks>
internal static class InvocationFacts
{
    /// <summary>Whether the reason lies in the package or the image.</summary>
    public static bool IsPackage(string? reasonCode) => reasonCode is "ImageDeleted" or "ImageAccessDenied" or "InvalidImage" or "InvalidZipFileException" or "CodeSigningConfigNotFound" or "CodeVerificationFailed";
}
