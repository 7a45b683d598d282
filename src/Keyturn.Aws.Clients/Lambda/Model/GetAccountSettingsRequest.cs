namespace Amazon.Lambda.Model;

/// <summary>Asks AWS Lambda for GetAccountSettings: reads the limits and the usage of the account in this Region.</summary>
/// <seealso href="https://docs.aws.amazon.com/lambda/latest/api/API_GetAccountSettings.html"/>
public sealed class GetAccountSettingsRequest : AmazonLambdaRequest
{
}
